package circumplex.ui.common;

/**
 * What every page is built with.
 *
 * @param services of the rest of the program
 * @param library the tracks, observable
 * @param playback the player
 * @param importer scans folders
 * @param navigator goes to other pages
 * @param notices messages at the top of the content
 * @param preferences settings that are kept
 * @param playlist takes tracks into the playlist that is being made
 * @param folders the imported folders
 * @param demo the demo library
 */
public record PageContext(
        UiServices services,
        LibraryModel library,
        Playback playback,
        Importer importer,
        Navigator navigator,
        Notices notices,
        Preferences preferences,
        PlaylistTarget playlist,
        ImportedFolders folders,
        DemoPieces demo) {}
