package org.zaklon.kernel;

/** Why data are read or shared. A closed list: a purpose of immigration control does not exist and cannot be written down. */
public enum Purpose {
    IDENTIFICATION, ASSISTANCE, SAFETY, CHILD_PROTECTION, HEALTH, RESIDENCE, INVESTIGATION, PROSECUTION,
    WITNESS_PROTECTION, COMPENSATION, RETURN, STATISTICS, SUPERVISION, DATA_SUBJECT, SECURITY
}
