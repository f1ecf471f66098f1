/**
 * What anybody may see: datasets in editions, each with protected tables and perhaps one synthetic object, frozen and numbered. Rooms that
 * protect figures put an edition here ({@link org.zaklon.published.Publish}); rooms that show them read it
 * ({@link org.zaklon.published.Published}) as a database role that can read nothing else.
 */
package org.zaklon.published;
