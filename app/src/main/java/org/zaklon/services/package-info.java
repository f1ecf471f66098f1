/**
 * What was offered, accepted or declined, and what was delivered. The six lines of minimum assistance open with the presumption
 * (Council of Europe Convention, Art. 12(1), 13); none of it reads whether a person talks to the police (Art. 12(6)).
 */
package org.zaklon.services;
