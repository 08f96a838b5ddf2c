package org.nivaran.core.telephone;

/** The number of a call that the desk owes. */
public record CallBackId(long value) {}
