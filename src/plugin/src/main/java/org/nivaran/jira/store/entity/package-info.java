/**
 * The tables, as Active Objects makes them. Unless a setter says otherwise, rows are written by the
 * statements of the package above. Columns are never dropped or renamed.
 *
 * <p>Moments are milliseconds since 1970-01-01T00:00Z.
 */
package org.nivaran.jira.store.entity;
