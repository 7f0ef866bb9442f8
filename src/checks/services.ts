// Services that a plan names in many ways, so that two places can be seen to speak of the same one.

const SERVICES: readonly (readonly [service: string, pattern: RegExp])[] = (
  [
    ["speech and language", String.raw`speech\s+(?:and|&)\s+language|SaLT|SLT`],
    ["occupational therapy", String.raw`occupational\s+therap\p{L}+`],
    ["physiotherapy", String.raw`physiotherap\p{L}+`],
    ["educational psychology", String.raw`educational\s+psycholog\p{L}+`],
    ["clinical psychology", String.raw`clinical\s+psycholog\p{L}+`],
    ["music therapy", String.raw`music\s+therap\p{L}+`],
    ["art therapy", String.raw`art\s+therap\p{L}+`],
    ["play therapy", String.raw`play\s+therap\p{L}+`],
    ["counselling", String.raw`counsell\p{L}+`],
    ["mentoring", String.raw`mentor\p{L}*`],
    ["hydrotherapy", String.raw`hydrotherap\p{L}+`],
    ["deaf", String.raw`teachers?\s+of\s+(?:the\s+)?deaf(?:\s+children)?`],
    ["vision", String.raw`QTVI|vision\s+teach\p{L}+|teachers?\s+of\s+(?:the\s+)?vis\p{L}+\s+impair\p{L}+`],
    ["emotional literacy", String.raw`emotional\s+literacy|ELSA`],
    ["touch-typing", String.raw`touch[\s-]+typing`],
    ["precision teaching", String.raw`precision\s+teaching`],
    ["short breaks", String.raw`short\s+breaks?`],
    ["personal assistant", String.raw`personal\s+assistants?`],
    ["epilepsy nurse", String.raw`epilepsy\s+(?:specialist\s+)?nurses?`],
    ["dietetics", String.raw`dietit?[ci]?i?ans?|dietetic`],
    ["audiology", String.raw`audiolog\p{L}+`],
    ["habilitation", String.raw`habilitation`],
  ] as const
).map(([service, source]) => [
  service,
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, "iu"),
]);

/** The services that a text names, each once. */
export const servicesIn = (text: string): string[] =>
  SERVICES.filter(([, pattern]) => pattern.test(text)).map(([service]) => service);
