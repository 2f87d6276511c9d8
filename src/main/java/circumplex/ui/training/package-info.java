/** The page that shows how the bundled network was trained and how good it is. */
package circumplex.ui.training;
