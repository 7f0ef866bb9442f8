// Relatives and carers, as contacts and authors of advice are described.

/** A relation in the family, or somebody who looks after the child in its place. */
export const FAMILY =
  /(?<!\p{L})(?:(?:step|grand|god|half|foster)?[\s-]?(?:mother|mum|mummy|father|dad|daddy|parents?|sister|brother|sibling|son|daughter)|(?:great[\s-])?(?:aunt|auntie|uncle)|cousin|grand\p{L}+|gran|granny|nana|guardian|(?:foster|kinship)\s+carers?|carer|family|partner|wife|husband|friend|neighbour|nephew|niece|twin)s?(?!\p{L})/iu;

/** Adults of the plan who are known by what they do. */
export const PROFESSION =
  /(?<!\p{L})(?:teacher|assistant|tutor|therapist|nurse|coach|driver|escort|worker|mentor|practitioner|psychologist|paediatrician|doctor|coordinator|co-ordinator|officer|interpreter|advocate)s?(?!\p{L})/iu;
