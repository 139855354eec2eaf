import { control } from '../evaluate.ts';
import { calledOf, judgeFaults, openReports } from '../measure/cases/faults.ts';
import { faultTexts } from '../words/lists.ts';

export default control({
  about: 'Estate',
  title: { en: 'Enquiries come through the approved channels', nb: 'Henvendelser kommer gjennom de godkjente kanalene' },
  why: {
    en: 'What comes another way is seen by chance, and its deadline runs before anybody knows of it.',
    nb: 'Det som kommer på annen måte, oppdages tilfeldig, og fristen løper før noen kjenner til saken.',
  },
  fix: {
    en: 'Register the case, and remind whoever reported it of the channels that are watched.',
    nb: 'Saken registreres, og den som meldte den, får vite hvilke kanaler som er betjent.',
  },
  urgency: 'low',
  effect: 'deviation',
  together: true,
  texts: {
    ...faultTexts,
    'approved': { en: 'Case {case} came by “{channel}”.', nb: 'Sak {case} kom gjennom «{channel}».' },
    'not-approved': { en: 'Case {case} came by “{channel}”, which is no approved channel.', nb: 'Sak {case} kom gjennom «{channel}», som ikke er en godkjent kanal.' },
  },
  judge(owner, { estate, now, past, seen }) {
    const declared = new Set([...estate.Channel.values()].flatMap(({ spec }) => Object.keys(spec.by)));
    // Without a channel that is declared there is none to be approved.
    if (declared.size === 0) return [];
    return judgeFaults(owner, { control: 'channel-approved', subject: owner.ref, pointer: '/metadata/name', past, now, seen }, openReports(past), (one, say) => {
      if (one.channel === null) return undefined;
      return declared.has(one.channel) ? say('pass', 'approved', { case: calledOf(one), channel: one.channel }) : say('fail', 'not-approved', { case: calledOf(one), channel: one.channel });
    });
  },
});
