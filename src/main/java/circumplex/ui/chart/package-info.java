/** Charts drawn on a canvas: colours and type from the style sheet, crisp lines, values on hover. */
package circumplex.ui.chart;
