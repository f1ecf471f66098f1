/** What coordinators see of cases: pseudonyms, clocks and states, never an entry. */
@org.springframework.modulith.NamedInterface("board")
package org.zaklon.cases.board;
