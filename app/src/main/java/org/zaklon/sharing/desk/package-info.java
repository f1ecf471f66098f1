/** Pages of consents and shares, and what is recorded there beside them: disclosures to the outside and refusals to share. */
package org.zaklon.sharing.desk;
