package org.nivaran.jira.architecture.planted.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps state where the next one to enable the plugin finds it. */
public final class KeepsState {

  static final AtomicLong ATOMIC = new AtomicLong();
  static final ConcurrentHashMap<String, String> MAP = new ConcurrentHashMap<>();
  static final ThreadLocal<Map<String, String>> LOCAL = new ThreadLocal<>();
  static int counter;
}
