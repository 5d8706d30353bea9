// Families of types: a colour and a shape each, so that neither has to be seen to tell them apart.
import type { FamilyCode } from './api.ts';
import { svg } from './dom.ts';

export const FAMILIES: FamilyCode[] = ['fighting', 'harm', 'supply', 'talks', 'words', 'politics'];

export const TITLES: Record<FamilyCode, string> = {
  fighting: 'Fighting', harm: 'Harm to people', supply: 'Siege and supply', talks: 'Talks', words: 'Words', politics: 'Politics',
};

/** Outlines in a square from −8 to 8. */
export const SHAPES: Record<FamilyCode, string> = {
  fighting: 'M0,-7 L7,5.5 L-7,5.5 Z',
  harm: 'M0,-6.3 A6.3,6.3 0 1 1 -0.01,-6.3 Z',
  supply: 'M-5.8,-5.8 H5.8 V5.8 H-5.8 Z',
  talks: 'M0,-7.5 L7.5,0 L0,7.5 L-7.5,0 Z',
  words: 'M-2.3,-6.6 H2.3 V-2.3 H6.6 V2.3 H2.3 V6.6 H-2.3 V2.3 H-6.6 V-2.3 H-2.3 Z',
  politics: 'M-3.6,-6.4 H3.6 L7.2,0 L3.6,6.4 H-3.6 L-7.2,0 Z',
};

/** The mark of a family; reported, planned and denied things are drawn as an outline. */
export function mark(family: FamilyCode, actual = true, size = 14): SVGSVGElement {
  return svg('svg', { viewBox: '-8.5 -8.5 17 17', width: size, height: size, class: `mark f-${family}${actual ? '' : ' hollow'}`, 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[family] }));
}

const OF_TYPE = new Map<string, FamilyCode>();

/** Learns which types belong to which family. */
export function learn(families: { code: FamilyCode; types: { name: string }[] }[]): void {
  for (const family of families) {
    family.types.forEach(type => OF_TYPE.set(type.name, family.code));
  }
}

export function familyOf(type: string): FamilyCode {
  return OF_TYPE.get(type) ?? 'politics';
}
