/** Cell-key perturbation: keys of persons and cells, and transition probabilities of maximum entropy. For authorised readers, not for a public portal. */
package org.zaklon.disclosure.perturb;
