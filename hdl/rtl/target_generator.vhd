-- The target speed: a sine, square or triangle, one sample a millisecond.
--
-- Twin:     cerebellum.shinji2024.chip.TargetGenerator
-- Formula:  phase <- phase + frequency (13 bits); target = (wave(phase) amplitude) >> 8, wave from -2^15 to 2^15
--           sine from a quarter of 128 pieces, straight between them: at most 1 of 32768 off
-- Formats:  target s15.16; frequency in 1/8.192 Hz; amplitude 16384 is 32
-- Latency:  3 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity target_generator is
  port (
    clk          : in  std_logic;
    reset        : in  std_logic;              -- phase 0, target 0
    valid        : in  std_logic;              -- next sample
    wave         : in  std_logic_vector(1 downto 0);  -- 0 sine, 1 square, 2 and 3 triangle
    frequency    : in  unsigned(12 downto 0);  -- steps of the phase; 4 is a period of 2.048 s
    amplitude    : in  signed(15 downto 0);    -- see above
    done         : out std_logic := '0';       -- valid, 3 clocks later
    target       : out signed(31 downto 0);    -- speed wanted; the first sample is that of phase 0
    acceleration : out signed(31 downto 0)     -- its change since the sample before
  );
end entity;

architecture rtl of target_generator is
  type quarter_t is array (0 to 128) of integer range 0 to 32768;
  constant QUARTER : quarter_t := (
    0, 402, 804, 1206, 1608, 2009, 2411, 2811, 3212, 3612, 4011, 4410,
    4808, 5205, 5602, 5998, 6393, 6787, 7180, 7571, 7962, 8351, 8740, 9127,
    9512, 9896, 10279, 10660, 11039, 11417, 11793, 12167, 12540, 12910, 13279, 13646,
    14010, 14373, 14733, 15091, 15447, 15800, 16151, 16500, 16846, 17190, 17531, 17869,
    18205, 18538, 18868, 19195, 19520, 19841, 20160, 20475, 20788, 21097, 21403, 21706,
    22006, 22302, 22595, 22884, 23170, 23453, 23732, 24008, 24279, 24548, 24812, 25073,
    25330, 25583, 25833, 26078, 26320, 26557, 26791, 27020, 27246, 27467, 27684, 27897,
    28106, 28311, 28511, 28707, 28899, 29086, 29269, 29448, 29622, 29792, 29957, 30118,
    30274, 30425, 30572, 30715, 30853, 30986, 31114, 31238, 31357, 31471, 31581, 31686,
    31786, 31881, 31972, 32058, 32138, 32214, 32286, 32352, 32413, 32470, 32522, 32568,
    32610, 32647, 32679, 32706, 32729, 32746, 32758, 32766, 32768);
  signal phase             : unsigned(12 downto 0) := (others => '0');
  signal level             : signed(16 downto 0);
  signal product           : signed(32 downto 0);
  signal valid_1, valid_2  : std_logic := '0';
  signal now_wanted        : signed(31 downto 0) := (others => '0');
begin
  target <= now_wanted;

  scale : entity work.multiplier
    generic map (a_bits_g => 17, b_bits_g => 16)
    port map (clk => clk, valid => valid_1, a => level, b => amplitude, product => product);

  process (clk)
    variable along     : unsigned(10 downto 0);
    variable low, high : unsigned(16 downto 0);
    variable part      : unsigned(21 downto 0);
    variable size      : signed(16 downto 0);
    variable wanted    : signed(31 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      done    <= valid_2;
      if valid = '1' then
        along := phase(10 downto 0);
        low   := to_unsigned(QUARTER(to_integer(along(10 downto 4))), 17);
        high  := to_unsigned(QUARTER(to_integer(along(10 downto 4)) + 1), 17);
        if phase(11) = '1' then
          low  := to_unsigned(QUARTER(128 - to_integer(along(10 downto 4))), 17);
          high := to_unsigned(QUARTER(127 - to_integer(along(10 downto 4))), 17);
        end if;
        part := resize(low * (to_unsigned(16, 5) - resize(along(3 downto 0), 5)), 22)
                + resize(high * resize(along(3 downto 0), 5), 22) + to_unsigned(8, 22);
        size := signed('0' & part(19 downto 4));
        if wave = "01" or (wave = "00" and part(19) = '1') then
          size := to_signed(32767, 17);
        elsif wave(1) = '1' then
          size := signed("00" & along & "0000");
          if phase(11) = '1' then
            size := to_signed(32767, 17) - size;
          end if;
        end if;
        if phase(12) = '1' then
          size := -size;
        end if;
        level <= size;
        phase <= phase + frequency;
      end if;
      if valid_2 = '1' then
        wanted       := resize(product(32 downto 8), 32);
        now_wanted   <= wanted;
        acceleration <= saturated(resize(wanted, 33) - resize(now_wanted, 33), 32);
      end if;
      if reset = '1' then
        phase      <= (others => '0');
        now_wanted <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
