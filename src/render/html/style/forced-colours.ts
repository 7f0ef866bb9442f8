// Forced colours (Windows contrast themes): fills are taken away, so what they said is said by borders.

export const forcedColoursStyle = `
@media (forced-colors:active){
.letter{border-color:CanvasText}
.draft-band,.notice-draft{border:2px solid CanvasText}
.scale label:has(:checked){outline:2px solid Highlight}
.easy-read .part>.opening{border-color:CanvasText}
em{border-block-end:2px dotted CanvasText}
.skip{border-color:LinkText}
}
`;
