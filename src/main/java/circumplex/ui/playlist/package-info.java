/** The playlist beside the plane: what it follows, its rows, and what a person does with them. */
package circumplex.ui.playlist;
