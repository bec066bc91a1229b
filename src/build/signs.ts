// The drawings of the signs that Inter's published files lack, on an em of 1000 (baseline 0, capitals 727).

type Point = readonly [x: number, y: number];
/** Closed polygons; clockwise ones are filled, counter-clockwise ones are holes. */
type Polygon = readonly Point[];

export interface Sign {
  point: number;
  width: number;
  polygons: readonly Polygon[];
}

const STROKE = 84;
const HEAVY = 130;

function clockwise(polygon: Polygon): Polygon {
  const area = polygon.reduce((sum, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
  return area <= 0 ? polygon : [...polygon].reverse();
}

/** Each leg of the line as a bar of that thickness. */
function line(points: Polygon, thickness = STROKE): Polygon[] {
  return points.slice(1).map(([x2, y2], i) => {
    const [x1, y1] = points[i] ?? [0, 0];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [half, end] = [thickness / 2, thickness / 3];
    const at = (x: number, y: number, along: number, side: number): Point => [
      Math.round(x + ux * along - uy * side),
      Math.round(y + uy * along + ux * side),
    ];
    return clockwise([
      at(x1, y1, -end, half),
      at(x2, y2, end, half),
      at(x2, y2, end, -half),
      at(x1, y1, -end, -half),
    ]);
  });
}

function bar(left: number, right: number, y: number): Polygon[] {
  return [rectangle(left, y - STROKE / 2, right, y + STROKE / 2)];
}

function rectangle(left: number, bottom: number, right: number, top: number): Polygon {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
}

function disc(x: number, y: number, radius: number): Polygon {
  const corners = Array.from({ length: 32 }, (_, i): Point => {
    const angle = (i / 32) * 2 * Math.PI;
    return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
  });
  return clockwise(corners);
}

const hole = (polygon: Polygon): Polygon => [...clockwise(polygon)].reverse();
const frame = [rectangle(90, 0, 790, 700), hole(rectangle(160, 70, 720, 630))];
const head = (x: number, away: number): Polygon[] =>
  line([
    [x - away, 560],
    [x, 340],
    [x - away, 120],
  ]);
const tick = (thickness: number): Polygon[] =>
  line(
    [
      [130, 340],
      [310, 140],
      [690, 640],
    ],
    thickness,
  );
const cross = (thickness: number): Polygon[] => [
  ...line(
    [
      [150, 110],
      [670, 630],
    ],
    thickness,
  ),
  ...line(
    [
      [150, 630],
      [670, 110],
    ],
    thickness,
  ),
];
const wave = (y: number): Polygon[] =>
  line([
    [90, y - 30],
    [220, y + 40],
    [400, y - 40],
    [530, y + 30],
  ]);

const DRAWN: readonly [sign: string, width: number, polygons: readonly Polygon[]][] = [
  ["\u2007", 630, []],
  ["\u202f", 180, []],
  ["\u2011", 460, bar(90, 370, 300)],
  ["←", 1000, [...bar(130, 900, 340), ...head(110, -220)]],
  ["→", 1000, [...bar(100, 870, 340), ...head(890, 220)]],
  ["↔", 1100, [...bar(130, 970, 340), ...head(110, -220), ...head(990, 220)]],
  ["⇒", 1000, [...bar(100, 760, 430), ...bar(100, 760, 250), ...head(890, 260)]],
  [
    "≤",
    640,
    [
      ...line([
        [530, 620],
        [110, 410],
        [530, 200],
      ]),
      ...bar(90, 550, 70),
    ],
  ],
  [
    "≥",
    640,
    [
      ...line([
        [110, 620],
        [530, 410],
        [110, 200],
      ]),
      ...bar(90, 550, 70),
    ],
  ],
  [
    "≠",
    640,
    [
      ...bar(80, 560, 450),
      ...bar(80, 560, 240),
      ...line(
        [
          [180, 90],
          [460, 600],
        ],
        70,
      ),
    ],
  ],
  ["≈", 640, [...wave(450), ...wave(240)]],
  ["✓", 820, tick(STROKE)],
  ["✔", 820, tick(HEAVY)],
  ["✗", 820, cross(STROKE)],
  ["✘", 820, cross(HEAVY)],
  ["☐", 880, frame],
  [
    "☑",
    880,
    [
      ...frame,
      ...line([
        [250, 340],
        [390, 200],
        [630, 510],
      ]),
    ],
  ],
  [
    "☒",
    880,
    [
      ...frame,
      ...line([
        [270, 180],
        [610, 520],
      ]),
      ...line([
        [270, 520],
        [610, 180],
      ]),
    ],
  ],
  ["□", 880, frame],
  ["■", 880, [rectangle(90, 0, 790, 700)]],
  ["▪", 520, [rectangle(100, 180, 420, 500)]],
  ["●", 800, [disc(400, 340, 300)]],
  ["○", 800, [disc(400, 340, 300), hole(disc(400, 340, 225))]],
  [
    "▲",
    800,
    [
      [
        [80, 60],
        [400, 640],
        [720, 60],
      ],
    ],
  ],
  [
    "▼",
    800,
    [
      [
        [80, 640],
        [720, 640],
        [400, 60],
      ],
    ],
  ],
  [
    "▶",
    800,
    [
      [
        [110, 40],
        [110, 660],
        [700, 350],
      ],
    ],
  ],
];

export const SIGNS: readonly Sign[] = DRAWN.map(([sign, width, polygons]) => ({
  point: sign.codePointAt(0) ?? 0,
  width,
  polygons,
})).sort((a, b) => a.point - b.point);
