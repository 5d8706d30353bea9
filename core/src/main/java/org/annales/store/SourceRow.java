package org.annales.store;

/**
 * The words behind something that was worked out.
 *
 * @param id of the statement or attestation
 * @param document the document's name
 * @param documentId the document's id
 * @param evidence the whole sentence
 */
public record SourceRow(String id, String document, String documentId, String evidence) {}
