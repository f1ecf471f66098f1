package org.zaklon.sharing;

import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/** A receiver no longer reads what a share opened. The reason is a code. */
public record ShareEnded(ShareId share, CaseId caseId, UnitCode to, String why) {}
