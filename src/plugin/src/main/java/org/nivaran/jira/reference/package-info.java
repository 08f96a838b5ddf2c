/**
 * The desk's own data in Jira's administration: one small engine that knows columns and rules, and
 * a list of kinds of records that are made of them.
 */
@NullMarked
package org.nivaran.jira.reference;

import org.jspecify.annotations.NullMarked;
