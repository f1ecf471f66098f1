/**
 * The safety plan, initiatives, equipment handed over and what people say when they are asked.
 */
@org.springframework.modulith.NamedInterface("safety")
package org.zaklon.forums.community.safety;
