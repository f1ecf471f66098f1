/**
 * What is particular to each kind of body: community policing, release and reintegration, task forces.
 */
package org.zaklon.forums;
