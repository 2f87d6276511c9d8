/** The page that lists every track of the library: search, filter, sort, failures and folders. */
package circumplex.ui.library;
