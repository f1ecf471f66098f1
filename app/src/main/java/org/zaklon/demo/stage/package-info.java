/** What every scene of the play stands on: who acts, when, and steps that are known again when the play is repeated. */
package org.zaklon.demo.stage;
