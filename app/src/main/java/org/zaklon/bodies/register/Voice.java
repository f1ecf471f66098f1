package org.zaklon.bodies.register;

/**
 * How far women lead in meetings that were held, of the bodies that the asker keeps.
 *
 * @param meetings held in the period
 * @param womenOnly of them, meetings of women only
 * @param chaired meetings to which whoever chairs came, so that it is known who led
 * @param chairedByWomen of them, by a woman
 * @param led items of which it is known who led them: all who came from their seat are of one sex
 * @param ledByWomen of them, by women
 */
public record Voice(int meetings, int womenOnly, int chaired, int chairedByWomen, int led, int ledByWomen) {}
