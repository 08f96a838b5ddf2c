/** The pages of the stand-in: what a person sees in the browser. */
@NullMarked
package org.nivaran.sandbox.web;

import org.jspecify.annotations.NullMarked;
