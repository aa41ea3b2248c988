-- The plasticity processor (LP, Figure 3E) of one parallel-fibre synapse: a trace follows the granule cell's spikes; a
-- climbing-fibre spike takes the trace from the weight, a granule spike alone adds a constant.
--
-- Twin:     cerebellum.shinji2024.chip.PlasticityProcessor
-- Formula:  p = (granule ? ltd << 14 : 0) - decay trace
--           trace' = clamp(sat16(trace + (p >> 31) + (lo31(trace_word) < lo31(p))), 0, 2^14)
--           a = climbing ? sat32(-sat32((trace << 15) + (p >> 16))) : granule ? ltp : 0
--           weight' = clamp(sat16(weight + (a >> 16) + (lo16(weight_word) < lo16(a))), 0, 2^14)
-- Formats:  trace and weight s1.14, ltd and decay s0.31, ltp 2^-16 of a weight step
-- Latency:  4 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity plasticity is
  port (
    clk         : in  std_logic;
    valid       : in  std_logic;             -- one synapse
    ltd         : in  signed(31 downto 0);   -- what a granule spike adds to the trace
    ltp         : in  signed(31 downto 0);   -- what a granule spike alone adds to the weight
    decay       : in  signed(31 downto 0);   -- 1 / tau of the trace
    trace       : in  signed(15 downto 0);   -- old trace
    weight      : in  signed(15 downto 0);   -- old weight
    granule     : in  std_logic;             -- whether the granule cell spiked
    climbing    : in  std_logic;             -- whether the climbing fibre spiked
    trace_word  : in  word_t;                -- random word for the trace
    weight_word : in  word_t;                -- random word for the weight
    done        : out std_logic := '0';      -- valid, 4 clocks later
    trace_new   : out signed(15 downto 0);   -- new trace
    weight_new  : out signed(15 downto 0)    -- new weight
  );
end entity;

architecture rtl of plasticity is
  signal decayed                      : signed(47 downto 0);
  signal change                       : signed(48 downto 0);
  signal depression                   : signed(31 downto 0);
  signal trace_1, trace_2, trace_3    : signed(15 downto 0);
  signal weight_1, weight_2, weight_3 : signed(15 downto 0);
  signal trace_word_1, trace_word_2   : unsigned(30 downto 0);
  signal word_1, word_2, word_3       : unsigned(15 downto 0);
  signal granule_1, granule_2, granule_3    : std_logic := '0';
  signal climbing_1, climbing_2, climbing_3 : std_logic := '0';
  signal valid_1, valid_2, valid_3    : std_logic := '0';

  -- Between 0 and 1 (2^14), told by the bits alone.
  function limited(x : signed(15 downto 0)) return signed is
    variable one : signed(15 downto 0) := (14 => '1', others => '0');
  begin
    if x(15) = '1' then
      return (15 downto 0 => '0');
    elsif x(14) = '1' then
      return one;
    end if;
    return x;
  end function;
begin
  forget : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => decay, b => trace, product => decayed);

  process (clk)
    variable gained : signed(48 downto 0);
    variable taken  : signed(34 downto 0);
    variable amount : signed(31 downto 0);
    variable up     : signed(1 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      done    <= valid_3;
      if valid = '1' then
        trace_1      <= trace;
        weight_1     <= weight;
        granule_1    <= granule;
        climbing_1   <= climbing;
        trace_word_1 <= unsigned(trace_word(30 downto 0));
        word_1       <= unsigned(weight_word(15 downto 0));
      end if;
      if valid_1 = '1' then
        gained := (others => '0');
        if granule_1 = '1' then
          gained := resize(ltd & "00000000000000", 49);
        end if;
        change       <= gained - resize(decayed, 49);
        trace_2      <= trace_1;
        weight_2     <= weight_1;
        granule_2    <= granule_1;
        climbing_2   <= climbing_1;
        trace_word_2 <= trace_word_1;
        word_2       <= word_1;
      end if;
      if valid_2 = '1' then
        up      := '0' & bit_of(trace_word_2 < unsigned(change(30 downto 0)));
        trace_3 <= limited(saturated(resize(trace_2, 20) + resize(change(48 downto 31), 20) + resize(up, 20), 16));
        taken   := signed("0000" & std_logic_vector(trace_2) & "000000000000000")
                   + resize(change(48 downto 16), 35);
        depression <= saturated(taken, 32);
        weight_3   <= weight_2;
        granule_3  <= granule_2;
        climbing_3 <= climbing_2;
        word_3     <= word_2;
      end if;
      if valid_3 = '1' then
        amount := (others => '0');
        if climbing_3 = '1' then
          amount := saturated(-resize(depression, 33), 32);
        elsif granule_3 = '1' then
          amount := ltp;
        end if;
        up         := '0' & bit_of(word_3 < unsigned(amount(15 downto 0)));
        weight_new <= limited(saturated(resize(weight_3, 18) + resize(amount(31 downto 16), 18) + resize(up, 18), 16));
        trace_new  <= trace_3;
      end if;
    end if;
  end process;
end architecture;
