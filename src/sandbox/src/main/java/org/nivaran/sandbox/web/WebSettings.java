package org.nivaran.sandbox.web;

import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * How the pages and REST are to be served.
 *
 * @param baseUrl gives the application's address as the outside knows it, such as {@code
 *     http://localhost:2990/jira}; asked at each request, as the port is known once the server has
 *     started
 * @param zone the zone in which days and hours are given
 * @param basicAuth whether name and password in a header are accepted
 */
public record WebSettings(Supplier<String> baseUrl, ZoneId zone, boolean basicAuth) {}
