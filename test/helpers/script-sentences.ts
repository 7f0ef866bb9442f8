// Sentences of invented children, one or two for each language whose writing a document can show.

export interface Sentence {
  /** BCP 47 tag that the plan records for the family. */
  language: string;
  text: string;
}

export const SENTENCES: readonly Sentence[] = [
  { language: "pl", text: "Mam na imię Łucja. Lubię żółwie, gęsi i źrebięta." },
  { language: "tr", text: "Benim adım Işıl. Şarkı söylemeyi ve çiçekleri çok severim." },
  { language: "vi", text: "Tên tôi là Nguyễn Thị Hường. Tôi thích vẽ những chú ếch và đọc truyện." },
  { language: "el", text: "Με λένε Ειρήνη. Μου αρέσει η μουσική και το κολύμπι." },
  { language: "uk", text: "Мене звати Соломія. Я люблю їжаків і ґудзики." },
  { language: "ar", text: "اسمي ليلى وعمري ٧ سنوات. أحب الألوان (الأزرق والأخضر) والسباحة!" },
  { language: "ur", text: "میرا نام زینب ہے۔ مجھے کہانیاں سننا اور گڑیا سے کھیلنا پسند ہے۔" },
  { language: "fa", text: "نام من آرش است. من کتاب‌های مصور را دوست دارم و می‌خوانم." },
  { language: "he", text: "שמי נועם ואני בן 9. אני אוהב לצייר (בעיקר חתולים), שָׁלוֹם!" },
  { language: "hi", text: "मेरा नाम प्रिया है। मुझे चित्र बनाना, क्रिकेट और मित्रों के साथ खेलना पसंद है।" },
  { language: "ne", text: "मेरो नाम सुदर्शन हो। म विद्यालयमा सबैभन्दा छिटो दौडन्छु।" },
  { language: "bn", text: "আমার নাম কৌশিক। আমি বন্ধুদের সঙ্গে গান গাইতে ও স্কুলে যেতে ভালোবাসি।" },
  { language: "pa", text: "ਮੇਰਾ ਨਾਂ ਗੁਰਪ੍ਰੀਤ ਹੈ। ਮੈਨੂੰ ਕਿਤਾਬਾਂ ਪੜ੍ਹਨਾ ਅਤੇ ਸਾਈਕਲ ਚਲਾਉਣਾ ਚੰਗਾ ਲੱਗਦਾ ਹੈ।" },
  { language: "gu", text: "મારું નામ કૃષ્ણા છે. મને ચિત્રો દોરવા અને મિત્રો સાથે રમવું ગમે છે." },
  { language: "ta", text: "என் பெயர் கௌதமி. எனக்கு ஸ்ரீ பள்ளியில் பாட்டு பாடவும் போட்டியிடவும் பிடிக்கும்." },
  { language: "th", text: "ฉันชื่อน้ำฝน ฉันชอบวาดรูปและเล่นกับเพื่อนที่โรงเรียนทุกวันเพราะสนุกมากและได้เรียนรู้สิ่งใหม่ๆ" },
  { language: "zh", text: "我叫小雨，今年八岁。我喜欢画画和踢足球。" },
  { language: "ja", text: "わたしのなまえはさくらです。絵をかくことと電車が好きです。" },
  { language: "ko", text: "제 이름은 하늘이에요. 저는 그림 그리기와 수영을 좋아해요." },
];

/** Directions and writing mixed in one paragraph. */
export const MIXED: readonly string[] = [
  "She says مرحبا (hello) at 10:30, and שלום (peace) to Mr O’Neill.",
  "اسمها Ella Brown وتسكن في 12 High Street (London) منذ 2024.",
  "Priya writes नमस्ते, 你好 and สวัสดี; she counts 1, 2, 3.",
  "I feel 😀 when my dog 🐕‍🦺 comes, 👍🏽 and 🇵🇱 too. The ☎ is blue ❤️!",
];
