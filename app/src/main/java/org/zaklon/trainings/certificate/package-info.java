/** The certificate as a function of presence and result: issued, checked, ended, reminded of. */
@org.springframework.modulith.NamedInterface("certificate")
package org.zaklon.trainings.certificate;
