/** What a receiver would see of a case, told by the room above that keeps cases, and the preview made of it. */
@NamedInterface("parcel")
package org.zaklon.sharing.parcel;

import org.springframework.modulith.NamedInterface;
