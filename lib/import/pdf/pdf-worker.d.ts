/** The part of pdf.js that interprets files; it has no types of its own and is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
