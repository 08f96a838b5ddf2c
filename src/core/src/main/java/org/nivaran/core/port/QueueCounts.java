package org.nivaran.core.port;

/**
 * How much is in a queue, for the health page.
 *
 * @param claimed being worked on, stale claims included
 * @param uncertain sent or not, nobody knows; always 0 for the inbox
 */
public record QueueCounts(long waiting, long claimed, long dead, long uncertain) {}
