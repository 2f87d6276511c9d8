/** Moods written into the tags of files: what would change, the writing, and taking it back. */
package circumplex.ui.moodtags;
