/**
 * The forms toolkit: renders a form of the profile, reads what came back into typed answers, keeps what was typed, and splits
 * answers by data class. Skip logic is applied here again, whatever a browser hid or showed.
 */
@org.springframework.modulith.NamedInterface("forms")
package org.zaklon.ui.forms;
