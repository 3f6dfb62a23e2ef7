const keys = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** What of each kind of object goes into a release copy. Everything else (Metadata, PieceInfo, StructParent, OC, AA …) stays behind. */
export const ALLOWED = {
  form: keys('BBox Matrix FormType'),
  group: keys('S CS I K'),
  image: keys('Width Height BitsPerComponent ImageMask Decode Interpolate Intent SMaskInData Matte'),
  pattern: keys('PatternType PaintType TilingType BBox XStep YStep Matrix'),
  shading: keys(
    'ShadingType Background BBox AntiAlias Coords Extend Matrix Domain BitsPerCoordinate BitsPerComponent BitsPerFlag VerticesPerRow Decode',
  ),
  function: keys('FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds'),
  colorSpace: keys('N Range WhitePoint BlackPoint Gamma Matrix'),
  graphicsState: keys('LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK'),
  softMask: keys('S BC'),
  font: keys('Subtype BaseFont FirstChar LastChar Widths DW DW2 W2 FontBBox FontMatrix'),
  descriptor: keys(
    'FontName Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth',
  ),
  decodeParms: keys(
    'Predictor Colors Columns BitsPerComponent EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform',
  ),
} as const
