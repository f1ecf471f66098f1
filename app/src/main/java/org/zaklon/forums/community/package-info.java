/**
 * Community policing forums: what people raise and what becomes of it, mediation behind its gate, what is done for safety, and the
 * figures of it. Here stands what the parts share.
 */
@org.springframework.modulith.NamedInterface("community")
package org.zaklon.forums.community;
