/** Files that hold keys. */
@NamedInterface("secrets")
package org.zaklon.store.secrets;

import org.springframework.modulith.NamedInterface;
