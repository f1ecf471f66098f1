/** Clocks of law and procedure beside a case: started by acts, seen by whoever knows the case, ended or extended by named people. */
package org.zaklon.cases.clock;
