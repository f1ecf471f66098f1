package org.zaklon.ui.forms;

import java.util.List;
import org.zaklon.country.forms.Field;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Where the choices of a field come from. */
public interface Options {

    /** What is offered now, in the reader's words; empty for a field that offers nothing to choose. */
    List<Choice> choices(Field field, Words t);

    /** The label of a code that was once chosen, also of one that is no longer offered. */
    String label(Field field, String code, Words t);
}
