/** The desktop's media control: what plays is shown there, and its buttons and the media keys command the player. */
package circumplex.desktop;
