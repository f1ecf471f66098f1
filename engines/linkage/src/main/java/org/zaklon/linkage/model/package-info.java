/** The probabilities behind the weights: kept in files, weighed, explained (Fellegi and Sunter 1969). */
package org.zaklon.linkage.model;
