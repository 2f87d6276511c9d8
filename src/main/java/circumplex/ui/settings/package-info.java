/** The page of settings: look, analysis, playlist, folders, and where the program's files lie. */
package circumplex.ui.settings;
