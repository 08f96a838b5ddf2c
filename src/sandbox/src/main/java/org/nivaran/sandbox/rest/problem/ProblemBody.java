package org.nivaran.sandbox.rest.problem;

import java.util.List;
import java.util.Map;

/**
 * The body of every refusal.
 *
 * @param errorMessages what is wrong as a whole
 * @param errors field to what is wrong with it
 */
public record ProblemBody(List<String> errorMessages, Map<String, String> errors) {}
