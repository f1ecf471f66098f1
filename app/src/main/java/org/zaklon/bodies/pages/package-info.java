/** The pages of standing bodies. */
@org.springframework.modulith.NamedInterface("pages")
package org.zaklon.bodies.pages;
