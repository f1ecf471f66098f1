/** What a project wants to reach and what it reached: typed by somebody, or computed from deeds and then frozen. */
@org.springframework.modulith.NamedInterface("result")
package org.zaklon.programmes.result;
