package org.zaklon.country.indicators;

import org.zaklon.country.forms.Form;

/** The form, in one version, that asks the questions of an indicator set. */
public record ScreeningForm(Form form, IndicatorSet set) {}
