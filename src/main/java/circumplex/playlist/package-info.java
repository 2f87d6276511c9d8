/**
 * Playlists without a window: choosing them by mood, editing them, writing and reading their files.
 *
 * <ul>
 *   <li>{@link circumplex.playlist.Candidates} is the library made ready for choosing, built in the background.
 *   <li>{@link circumplex.playlist.PlaylistRequest} says what is wanted: a {@link circumplex.playlist.PlaylistLength},
 *       {@link circumplex.playlist.Limits}, {@link circumplex.playlist.Variety}, tracks kept and left out.
 *   <li>{@link circumplex.playlist.PlaylistChooser} answers with a {@link circumplex.playlist.Choice} around a mood,
 *       {@link circumplex.playlist.JourneyPlanner} with a {@link circumplex.playlist.Journey} along a
 *       {@link circumplex.playlist.MoodPath}.
 *   <li>{@link circumplex.playlist.PlaylistDraft} is a playlist being made, {@link circumplex.playlist.EditHistory} its
 *       undo.
 *   <li>{@link circumplex.playlist.PlaylistWriter} and {@link circumplex.playlist.PlaylistFileReader} are the ways out
 *       and in.
 *   <li>{@link circumplex.playlist.NearestTracks} finds the closest tracks alone.
 * </ul>
 */
package circumplex.playlist;
