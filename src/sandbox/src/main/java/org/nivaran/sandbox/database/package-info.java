/** The sandbox's shared database: pool, dialect, transactions and migrations. */
@NullMarked
package org.nivaran.sandbox.database;

import org.jspecify.annotations.NullMarked;
