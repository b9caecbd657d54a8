/**
 * What the first guesses are made of: the words that lead published lists of leaked passwords, their Vietnamese
 * counterparts, rows of keys, and the words of a one-stop office. Put together for this product; without marks,
 * lower case, four letters or more, so that they cover the many ways to write one ("M@tKhau2026!").
 */
export const commonWords: readonly string[] = [
  'password', 'passwort', 'passwd', 'pass', 'matkhau', 'matma', 'secret', 'bimat', 'login', 'dangnhap', 'welcome', 'letmein', 'changeme', 'default',
  'admin', 'administrator', 'root', 'user', 'guest', 'test', 'demo', 'manager', 'officer', 'system', 'server', 'office', 'company', 'computer', 'internet',
  'qwertyuiop', 'qwerty', 'qwertz', 'azerty', 'asdfghjkl', 'asdfgh', 'asdf', 'zxcvbnm', 'zxcvbn', 'zxcv', 'qazwsx', 'wsxedc', 'qaz', 'abcdefgh', 'abcdef', 'abcd', 'aaaa',
  'iloveyou', 'iloveu', 'loveyou', 'love', 'lovely', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'minhyeu', 'tinhyeu', 'hanhphuc', 'giadinh', 'conyeu', 'nhoem', 'nhoanh',
  'monkey', 'dragon', 'master', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'batman', 'trustno', 'shadow', 'hunter', 'ninja', 'killer', 'freedom',
  'whatever', 'hello', 'xinchao', 'chaoban', 'khongbiet', 'khongco', 'angel', 'baby', 'flower', 'starwars', 'pokemon', 'michael', 'jordan', 'charlie', 'daniel', 'jessica',
  'liverpool', 'arsenal', 'chelsea', 'manchester', 'barcelona', 'google', 'facebook', 'zalo', 'youtube', 'samsung', 'iphone', 'nokia',
  'spring', 'summer', 'autumn', 'winter', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'thanghai', 'thangba', 'thuhai', 'thuba', 'chunhat', 'muaxuan', 'muaha', 'muathu', 'muadong',
  'vietnam', 'hanoi', 'saigon', 'hochiminh', 'haiphong', 'danang', 'cantho', 'thuathienhue', 'bacninh', 'nghean', 'thanhhoa', 'quangninh', 'lamdong', 'dongnai', 'khanhhoa',
  'motcua', 'hanhchinh', 'trungtam', 'phucvu', 'bophan', 'congdan', 'congchuc', 'canbo', 'quanly', 'quantri', 'uyban', 'ubnd', 'nhandan', 'tinhuy', 'luot', 'xephang',
  'nguyen', 'nguyenvan', 'nguyenthi', 'tranvan', 'tranthi', 'levan', 'lethi', 'phamvan', 'phamthi', 'hoang', 'oneshop', 'onestop',
]
