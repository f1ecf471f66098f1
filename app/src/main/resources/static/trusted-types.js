// htmx writes HTML that our own server rendered and escaped; nothing else may become HTML, and nothing ever a script.
if (self.trustedTypes) self.trustedTypes.createPolicy('default', { createHTML: html => html });
