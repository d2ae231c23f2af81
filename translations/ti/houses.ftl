# The three houses of youth care, in the words of its pages. Layers that are not in each house begin with a word for “added”.

house-youth-care-green-title = እቲ ቀጠልያ ገዛ
house-youth-care-green-text = ቆልዑ ብሓባር ምዕባይ፣ ምስ ኣብ ከባቢኹም ዘለዉ ሰባት። ቆልዓ በይኑ ዘዕቢ ሰብ የለን።
house-youth-care-green-goal = እቲ ዕላማ፦ ብዘይ ሓገዝ ባዕልኹም ትቕጽሉ።
house-youth-care-green-share = ካብ ቆልዑ ኣስታት ክንድዚ ኣብ ቀጠልያ ገዛ ይነብሩ (ምንጪ፦ KIS፣ 2021)።

house-youth-care-orange-title = እቲ ኣራንሾኒ ገዛ
house-youth-care-orange-text = ቆልዑ ብሓባር ምዕባይ፣ ምስ ባዕልኹም እትመርጽዎ ሓገዝ። ሓድሓደ ግዜ ሓደ ጸገም ባዕሉ ኣይሓልፍን እዩ።
house-youth-care-orange-goal = እቲ ዕላማ፦ ብዘይ ሓገዝ ባዕልኹም ትቕጽሉ።
house-youth-care-orange-share = ካብ ቆልዑ ኣስታት ክንድዚ ኣብ ኣራንሾኒ ገዛ ይነብሩ (ምንጪ፦ KIS፣ 2021)።

house-youth-care-red-title = እቲ ቀይሕ ገዛ
house-youth-care-red-text = ቆልዑ ብሓባር ምዕባይ፣ ምስ ሓለዋ። ሓድሓደ ግዜ ኣብ ገዛ ንቆልዓ ውሕስነት የለን። ንስኹም ወለዲ ኢኹም፣ ወለዲ ኮይንኩም ድማ ትቕጽሉ።
house-youth-care-red-goal = እቲ ዕላማ፦ ብዘይ ሓገዝ ከም ብሓድሽ ባዕልኹም ትቕጽሉ።

house-youth-care-layer-parents = ወለዲ
    .more = እቲ መሰረት ንስኹም ኢኹም።
house-youth-care-layer-network = ቤተሰብ፣ ኣዕሩኽን ጎረባብትን
house-youth-care-layer-school = መምህር፣ opvang (መውዓሊ ህጻናት)፣ huisarts፣ consultatiebureau
house-youth-care-layer-team = ተወሳኺ፦ ባዕልኹም እትመርጽዎ ሓገዝ
    .more = ጉጅለ ናይ gemeente ክትመርጹ ይሕግዘኩም።
house-youth-care-layer-protection = ተወሳኺ፦ ሓለዋ
    .more = ሓገዝ ግዴታ ክገብር ዝኽእል kinderrechter ጥራይ እዩ።
