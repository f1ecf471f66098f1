/**
 * What every REST face is made of: refusals and errors as problem details (RFC 9457), the envelope of lists, the identity of a
 * write, the OpenAPI document. Holds no route of its own.
 */
package org.zaklon.api;
