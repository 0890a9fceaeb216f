import { describe, expect, it } from 'vitest';
import { named } from './scored.js';

describe('agreement within a document', () => {
  it('gives the surname of a person named in full to that person', () => {
    expect(
      named(
        'Leila/B-person=8 Brandt/I-person=8 arrived on foot .',
        'Brandt/B-place=3.6,B-person=3,O=2 will stay a week .',
      ),
    ).toEqual(['person: Leila Brandt', 'person: Brandt']);
  });

  it('counts particles as part of the surname', () => {
    expect(
      named(
        'Yusuf/B-person=8 bin/I-person=8 Tahir/I-person=8 left .',
        'Guards waved bin/B-person=2 Tahir/I-person=2,B-place=3 through .',
      ),
    ).toEqual(['person: Yusuf bin Tahir', 'person: bin Tahir']);
  });

  it('gives an acronym in brackets the type of its long form', () => {
    expect(
      named(
        'the Harbour/B-group=8 Pilots/I-group=8 Union/I-group=8 ( HPU/B-place=4,B-group=3.5 ) struck .',
        'Talks with HPU/B-place=4,B-group=3.5,O=2 failed .',
      ),
    ).toEqual(['group: Harbour Pilots Union', 'group: HPU', 'group: HPU']);
  });

  it('lets repeated names follow what most of the document says', () => {
    expect(
      named(
        'Qarun/B-group=4,B-place=3.5 was shelled .',
        'They fled Qarun/B-place=8 .',
        'A road to Qarun/B-place=8 was cut .',
      ),
    ).toEqual(['place: Qarun', 'place: Qarun', 'place: Qarun']);
  });

  it('finds a repeated name that one sentence alone does not show', () => {
    expect(named('Rebels left Qarun/B-place=8 .', 'Qarun/B-place=1 burned .')).toEqual([
      'place: Qarun',
      'place: Qarun',
    ]);
  });

  it('takes the name of a storm for no person', () => {
    expect(
      named(
        'Hurricane/B-other=5 Ida/I-other=5 came .',
        'Ida/B-person=5 grew .',
        'Ida/B-person=6 Holm/I-person=6 fled .',
      ),
    ).toEqual(['person: Ida Holm']);
  });

  it('does not cut a name out of a longer one', () => {
    expect(named('Qarun/B-place=8 is quiet .', 'the Qarun/B-group=6 Tigers/I-group=6 won .')).toEqual([
      'place: Qarun',
      'group: Qarun Tigers',
    ]);
  });
});
